import { useEffect, useState } from 'preact/hooks';

/** Whether `time` (milliseconds since 1970) has passed; redraws when it does. */
export function useExpired(time: number): boolean {
  const [passed, setPassed] = useState(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    const timer = setTimeout(() => setPassed(time), time - Date.now());
    return () => clearTimeout(timer);
  }, [time]);
  return passed >= time || Date.now() >= time;
}

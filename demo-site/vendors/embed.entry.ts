/** SIMULATION of an embedded tool: counts its visits in its own, third-party storage. */
const output = document.querySelector<HTMLOutputElement>('#visits');

function countVisits(): string {
  try {
    const visits = Number(localStorage.getItem('frame_visits') ?? 0) + 1;
    localStorage.setItem('frame_visits', String(visits));
    return String(visits);
  } catch {
    return '(storage is blocked here)'; // browsers may refuse storage to third parties
  }
}

if (output) output.value = countVisits();

export {};

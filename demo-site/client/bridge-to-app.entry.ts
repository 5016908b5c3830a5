/** The real bridge between a page and the app, which outside the app only finds out that there is none. */
import bridge from 'dingtalk-jsapi/entry/union';

const output = document.querySelector<HTMLOutputElement>('#runtime');
if (output) output.value = bridge.env.platform;

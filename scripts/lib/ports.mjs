import { connect } from 'node:net';

/** A port from the environment, or the usual one. */
export function portFrom(name, usual) {
  const text = process.env[name];
  const port = text ? Number(text) : usual;
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Error(`${name} is ${JSON.stringify(text)}: a whole number from 1 to 65535 is needed. / ${name} 应为 1 到 65535 的整数。`);
  }
  return port;
}

/** Whether somebody answers there already, by either address of localhost. */
export async function isTaken(port) {
  const answers = await Promise.all(['127.0.0.1', '::1'].map((host) => answersAt(host, port)));
  return answers.includes(true);
}

function answersAt(host, port) {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 1000 });
    const end = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
    socket.once('timeout', () => end(false));
  });
}

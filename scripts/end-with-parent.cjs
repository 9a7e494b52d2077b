// `BUILDER=<pid> node --require …/end-with-parent.cjs program`: the program ends when that process is gone, even killed, and however busy it is.
const { Worker } = require('node:worker_threads');

const parent = Number(process.env.BUILDER);
const watch = `setInterval(() => process.ppid === ${parent} || process.kill(process.pid, 'SIGKILL'), 50)`;
if (parent === process.ppid) new Worker(watch, { eval: true, execArgv: [] }).unref();

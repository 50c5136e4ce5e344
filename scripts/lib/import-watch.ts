// Runs in a thread of the process that reads files, so that it sees what the process does while it reads. Ends the process
// when it takes too much memory (bytes lie outside the limit that V8 keeps) or when the command that started it is gone.
const MOST_BYTES = 896 * 1024 * 1024;
const command = process.ppid;

setInterval(() => {
  if (process.memoryUsage.rss() > MOST_BYTES || process.ppid !== command) process.kill(process.pid, 'SIGKILL');
}, 50);

// Looks at the runtime before any TypeScript is loaded: an older Node could not even read the next file.
const needed = 26;
const major = Number(process.versions.node.split('.')[0]);
if (major < needed) {
  process.stderr.write(
    `Dateline needs Node ${needed}, this is ${process.versions.node}: run "npm ci" and start it through npm ("npm start"), which brings its own Node.\n`,
  );
  process.exitCode = 2;
} else {
  await import('./main.ts');
}

// Runs the jobs of `npm test` beside each other: as many as there are cores, for each keeps about one of them busy.
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

const children = new Set();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.once(signal, () => {
    for (const child of children) child.kill(signal); // they have browsers to end
    process.exit(1);
  });

/** Runs a program to its end: `{ status, said }`. With `isAloud` it speaks for itself. */
function run(command, args, { isAloud, ...options }) {
  return new Promise((done) => {
    const output = isAloud ? 'inherit' : 'pipe';
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', output, output], ...options });
    children.add(child);
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => said.push(data));
    child.once('error', (error) => said.push(`${error.message}\n`));
    child.once('close', (code) => {
      children.delete(child);
      done({ status: code ?? 1, said: said.join('') });
    });
  });
}

/** Does one job: what it counted, how long it took, and what its programs said. */
async function perform({ name, work }, { env, isAloud, stages }) {
  const began = Date.now();
  const heard = [];
  const start = async (command, args, more = {}) => {
    const { status, said } = await run(command, args, {
      isAloud,
      ...more,
      env: { ...process.env, ...env, ...more.env },
    });
    heard.push(said);
    return status;
  };
  let count;
  try {
    count = await work(start, stages);
  } catch (error) {
    count = { passed: 0, failed: 1, skipped: 0, note: error.message };
  }
  return { name, said: heard.join(''), count: { ...count, seconds: (Date.now() - began) / 1000 } };
}

/** Adds what a job has counted to what its stage has; a stage takes from its first job's begin to its last one's end. */
function add(stage, count) {
  for (const key of ['passed', 'failed', 'skipped']) stage[key] += count[key];
  stage.failures.push(...(count.failures ?? []));
  if (count.note) stage.notes.push(count.note);
  stage.seconds = (Date.now() - stage.began) / 1000;
  stage.left -= 1;
}

/**
 * Runs jobs `{ stage, name, after, work }`, in their order where nothing else hinders: one begins when the stages in
 * `after` are done. `work(start, stages)` counts `{ passed, failed, skipped, failures, note }`; `start` runs a program.
 * The answer has the sums by stage.
 */
export async function runJobs(jobs, { env, report, atOnce = Math.max(2, availableParallelism()) }) {
  const stages = new Map();
  for (const { stage } of jobs) {
    if (!stages.has(stage)) stages.set(stage, { passed: 0, failed: 0, skipped: 0, failures: [], notes: [], left: 0 });
    stages.get(stage).left += 1;
  }
  const waiting = [...jobs];
  const running = new Set();
  const begin = async (job) => {
    const stage = stages.get(job.stage);
    stage.began ??= Date.now();
    const done = await perform(job, { env, isAloud: jobs.length === 1, stages });
    add(stage, done.count);
    report(done);
  };
  while (waiting.length || running.size) {
    const ready = waiting.filter(({ after = [] }) => after.every((stage) => !stages.get(stage)?.left));
    for (const job of ready.slice(0, atOnce - running.size)) {
      waiting.splice(waiting.indexOf(job), 1);
      const begun = begin(job).finally(() => running.delete(begun));
      running.add(begun);
    }
    await Promise.race(running);
  }
  return stages;
}

// A node:test reporter: the numbers of each file, and what failed in it, as JSON.
export default async function* count(events) {
  const files = {};
  for await (const { type, data } of events) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const file = (files[data.file ?? data.name] ??= { passed: 0, failed: 0, skipped: 0, failures: [] });
    // a suite is no test; it fails by itself only where its hooks do
    const suite = data.details?.type === 'suite';
    if (suite && (type === 'test:pass' || data.details.error?.failureType === 'subtestsFailed')) continue;
    // node reports a file without tests as one passed test with the file's name
    if (type === 'test:pass' && data.nesting === 0 && data.file?.endsWith(data.name)) continue;
    if (data.skip !== undefined || data.todo !== undefined) file.skipped += 1;
    else if (type === 'test:pass') file.passed += 1;
    else {
      file.failed += 1;
      const { error } = data.details;
      file.failures.push(`${data.name}: ${error.cause?.message ?? error.message}`);
    }
  }
  yield JSON.stringify(files);
}

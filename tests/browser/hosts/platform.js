// A small stand-in for a learning platform's SCORM 1.2 runtime: the states, the data that this
// package uses, and the standard's error codes. It keeps what it was told across a new start.

/** @type {Record<string, (value: string) => boolean>} what may be written, and what it may be */
const WRITABLE = {
  'cmi.core.lesson_status': (value) =>
    ['passed', 'completed', 'failed', 'incomplete', 'browsed'].includes(value),
  'cmi.core.exit': (value) => ['time-out', 'suspend', 'logout', ''].includes(value),
  'cmi.suspend_data': (value) => value.length <= 4096,
};

/** @type {Record<string, string>} */
const data = { 'cmi.core.lesson_status': 'not attempted', 'cmi.suspend_data': '' };
/** @type {string[]} */
const calls = [];
let state = 'before';
let error = '0';

/** @param {string} code @returns {'true' | 'false'} */
function done(code) {
  error = code;
  return code === '0' ? 'true' : 'false';
}

const API = {
  LMSInitialize: (/** @type {string} */ none) => {
    calls.push('initialize');
    if (none !== '') return done('201');
    if (state === 'running') return done('101');
    state = 'running';
    return done('0');
  },
  LMSFinish: (/** @type {string} */ none) => {
    calls.push('finish');
    if (none !== '' || state !== 'running') return done(none === '' ? '301' : '201');
    state = 'over';
    return done('0');
  },
  LMSGetValue: (/** @type {string} */ name) => {
    done(state !== 'running' ? '301' : name in data ? '0' : '201');
    return error === '0' ? data[name] : '';
  },
  LMSSetValue: (/** @type {string} */ name, /** @type {string} */ value) => {
    calls.push(`${name} = ${value}`);
    if (state !== 'running') return done('301');
    if (!(name in WRITABLE)) return done('401');
    if (typeof value !== 'string' || !WRITABLE[name](value)) return done('405');
    data[name] = value;
    return done('0');
  },
  LMSCommit: (/** @type {string} */ none) =>
    done(state !== 'running' ? '301' : none === '' ? '0' : '201'),
  LMSGetLastError: () => error,
  LMSGetErrorString: (/** @type {string} */ code) => `error ${code}`,
  LMSGetDiagnostic: (/** @type {string} */ code) => `error ${code}`,
};
Object.assign(window, { API, platform: { data, calls, state: () => state } });

/** Starts the package, or starts it anew. @param {string} address */
function launch(address) {
  document.querySelector('iframe')?.remove();
  const frame = document.createElement('iframe');
  frame.width = '900';
  frame.height = '600';
  frame.src = address;
  document.body.append(frame);
}
Object.assign(window, { launch });

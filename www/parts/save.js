// Hands something to the reader as a file.

/** @typedef {(name: string, blob: Blob) => void} Save */

const KEPT_MS = 60_000;

/**
 * @param {Document} document
 * @param {(task: () => void, ms: number) => unknown} later
 * @returns {Save}
 */
export function saver(document, later) {
  return (name, blob) => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.hidden = true;
    document.body.append(link);
    link.click();
    link.remove();
    later(() => URL.revokeObjectURL(link.href), KEPT_MS);
  };
}

/** @param {string} title @returns {string} the title as the first part of a file's name */
export function fileName(title) {
  const plain = title.normalize('NFKD').toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return plain.replace(/^-+|-+$/g, '').slice(0, 48) || 'run';
}

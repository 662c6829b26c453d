// Copies text, where the page is allowed to.

/**
 * @param {Navigator} navigator
 * @returns {(text: string) => Promise<boolean>} whether it was copied
 */
export function copier(navigator) {
  return async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return false;
    }
  };
}

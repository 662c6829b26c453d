// Whether this is the whole page. The build of embed.html says no (build/embed-page.js): a frame
// shows one run and what can be seen of it. What takes many runs, and what is there to be read, it
// leaves to the page itself, and everything that would lead there with it.

export const WHOLE = true;

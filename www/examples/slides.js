// Starts the slides. That a frame plays on its slide needs no word here: the slides tell every
// frame when its slide is shown.

Reflect.get(window, 'Reveal').initialize({ hash: false, transition: 'none' });

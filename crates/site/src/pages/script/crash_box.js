// Stands at the end of the page. When the app does not come, or fails, it shows the box that the
// page has ready, with a way on. The app cannot do that itself: after a panic it does nothing.
(() => {
  const QUIZ = '{{quiz}}';
  const KEY = `career-quiz/${QUIZ}`;
  const page = document.documentElement;
  const box = document.getElementById('stopped');
  const [goOn, file, anew] = box.querySelectorAll('button, .button');

  const show = (way, isOver) => {
    // Who only reads, perhaps an article around this page, is not called away.
    const isUsed = goOn.onclick || document.activeElement !== document.body;
    delete page.dataset.returning;
    goOn.onclick = () => {
      box.remove();
      way();
    };
    const heading = document.querySelector('.app h1');
    if (isOver) document.querySelector('.app main').replaceChildren(heading);
    heading.after(box);
    box.hidden = false;
    if (isUsed) box.querySelector('h2').focus();
  };

  // The first question stays, and still hears what is done: another try may succeed, and nobody has
  // to answer again.
  addEventListener('career-quiz:missing', ({ detail }) => show(detail));

  // In no browser can an error pass through the app without leaving this word behind.
  addEventListener('error', ({ error }) => {
    if (!/wasm-function/.test(error?.stack)) return;
    show(() => location.reload(), true);
    page.dataset.engine = 'stopped';
    // Throws where storage is blocked, and nothing is kept. The file is as the share panel takes it in.
    const kept = localStorage[KEY];
    file.href = URL.createObjectURL(new Blob([`{"careerQuiz":1,"quiz":"${QUIZ}","record":${kept}}`]));
    file.download = 'career-quiz.json';
    file.parentNode.hidden = !kept;
    anew.onclick = () => {
      // Aside to a free place, as the app puts what it cannot read. Where there is no room for
      // both, this throws, and nothing is removed.
      let number = 1;
      while (`${KEY}/unreadable-${number}` in localStorage) number += 1;
      localStorage[`${KEY}/unreadable-${number}`] = localStorage[KEY];
      delete localStorage[KEY];
      location.reload();
    };
  });
})();

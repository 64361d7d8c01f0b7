// Stands at the end of the page. When a part of the engine did not come, or the engine failed, it
// shows the box that the page has ready, with a way on. The engine cannot do it: after a panic it
// does nothing any more.
(() => {
  const ID = '{{quiz}}';
  const KEY = `career-quiz/${ID}`;
  const page = document.documentElement;
  const box = document.getElementById('stopped');
  const app = document.querySelector('.app');
  const one = (selector) => box.querySelector(selector);
  const press = (name, act) => one(`[name=${name}]`).addEventListener('click', act);
  let goOn;

  const show = (way) => {
    // Who only reads, perhaps an article around this page, is not called away.
    const isUsed = page.dataset.engine !== 'coming' || page.dataset.certainty;
    goOn = way;
    app.before(box);
    box.hidden = false;
    if (isUsed) one('h1').focus();
  };

  // The first question stays, and still hears what is done: another try may succeed, and nobody has
  // to answer again.
  addEventListener('career-quiz:missing', ({ detail }) => {
    delete page.dataset.returning;
    show(detail);
  });
  press('go-on', () => {
    box.hidden = true;
    goOn();
  });

  // In no browser can an error pass through the engine without leaving this word behind.
  const stop = (error) => {
    if (!/wasm-function/.test(error?.stack) || page.dataset.engine === 'stopped') return;
    show(() => location.reload());
    page.dataset.engine = 'stopped';
    try {
      const kept = localStorage.getItem(KEY);
      if (!kept) return;
      // As the share sheet takes it in.
      const file = new Blob([`{"careerQuiz":1,"quiz":"${ID}","record":${kept}}`]);
      one('[download]').href = URL.createObjectURL(file);
      one('div[hidden]').hidden = false;
    } catch {
      // Storage is blocked, so nothing is kept.
    }
  };
  addEventListener('error', ({ error }) => stop(error));
  addEventListener('unhandledrejection', ({ reason }) => stop(reason));

  // To the first free place, as the engine does with what it cannot read.
  press('anew', () => {
    const kept = localStorage.getItem(KEY);
    let number = 1;
    while (localStorage.getItem(`${KEY}/unreadable-${number}`) !== null) number += 1;
    // Where there is no room for it beside itself, this throws, and nothing is removed.
    localStorage.setItem(`${KEY}/unreadable-${number}`, kept);
    localStorage.removeItem(KEY);
    location.reload();
  });
})();

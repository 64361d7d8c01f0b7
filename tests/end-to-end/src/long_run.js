// Takes quizzes by pressing what a visitor presses, from within the page: a driver would need some
// twenty messages for each. `careerQuizLongRun(count)` comes to how many choices it has marked.
(() => {
  // What WebAssembly has allocated is in no count of the browser's.
  const memories = [];
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const original = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await original.apply(WebAssembly, given);
      const { exports } = made.instance ?? made;
      memories.push(...Object.values(exports).filter((part) => part instanceof WebAssembly.Memory));
      return made;
    };
  }
  window.careerQuizMemory = () => memories.length > 0
    && memories.reduce((sum, memory) => sum + memory.buffer.byteLength, 0);

  const channel = new MessageChannel();
  // A task later: what the press has set going has then been done. Timers wait longer the more of them
  // there are.
  const later = () => new Promise((done) => {
    channel.port1.onmessage = done;
    channel.port2.postMessage(null);
  });
  const until = async (what, look) => {
    const end = performance.now() + 20000;
    for (;;) {
      const found = look();
      if (found) return found;
      if (performance.now() > end) throw new Error(`${what} does not come`);
      await later();
    }
  };
  const main = () => document.querySelector('main[data-screen]');
  const asked = () => main()?.dataset.screen === 'question'
    && main().querySelector('[data-question]')?.dataset.question;
  const screen = (name) => until(name, () => main()?.dataset.screen === name);
  const press = async (name) => {
    const button = await until(name, () => document.querySelector(`button[name=${name}]`));
    button.click();
  };
  // The same quizzes in every run: a linear congruential generator (Numerical Recipes).
  let seed = 1;
  const draw = (most) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor(seed / 2 ** 32 * most);
  };

  window.careerQuizLongRun = async (count) => {
    let marked = 0;
    for (let quiz = 0; quiz < count; quiz += 1) {
      let question = await until('a question', asked);
      for (;;) {
        const choices = document.querySelectorAll('main input[name=choice]');
        choices[draw(choices.length)].click();
        marked += 1;
        document.querySelector(`button[name=certainty][value="${1 + draw(3)}"]`).click();
        await screen('explanation');
        if (document.querySelector('button[name=path]')) break;
        await press('next');
        const before = question;
        question = await until('the next question', () => asked() !== before && asked());
      }
      await press('path');
      await screen('about-you');
      while (main().dataset.screen !== 'result') {
        await press('advise');
        await later();
      }
      await press('retake');
    }
    await until('a question', asked);
    return marked;
  };
})();

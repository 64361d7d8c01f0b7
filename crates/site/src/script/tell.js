// On the page of a path: whoever came by a link with somebody's result is told it, by the engine of
// the share sheet, which reads links as the quiz does. Room for it is made at once.
(() => {
  const root = document.documentElement;
  const tell = async () => {
    if (!/v\d+(\.|%2)/i.test(location.hash)) return;
    root.dataset.followed = '';
    try {
      const [engine, words] = await Promise.all([
        import('{{script}}'),
        fetch('{{words}}').then((answer) => answer.ok ? answer.text() : Promise.reject(answer.status)),
      ]);
      await engine.default({ module_or_path: '{{module}}' });
      engine.tell(words);
    } catch (error) {
      // The page introduces the path all the same.
      console.error(error);
      delete root.dataset.followed;
    }
  };
  addEventListener('hashchange', tell);
  tell();
})();

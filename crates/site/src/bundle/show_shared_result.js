// On the page of a path: whoever came by a link with somebody's result is told it, by the bundle of
// the share panel, which reads links as the app does. Room for it is made at once.
(() => {
  const root = document.documentElement;
  const tell = async () => {
    if (!/v\d+(\.|%2)/i.test(location.hash)) return;
    root.dataset.followed = '';
    try {
      const [share, words] = await Promise.all([
        import({{script}}),
        fetch({{words}}).then((answer) => answer.ok ? answer.text() : Promise.reject(answer.status)),
      ]);
      await share.default({ module_or_path: {{module}} });
      share.tell(words);
    } catch (error) {
      // The page introduces the path all the same.
      console.error(error);
      delete root.dataset.followed;
    }
  };
  addEventListener('hashchange', tell);
  tell();
})();

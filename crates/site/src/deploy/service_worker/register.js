(() => {
  // In a frame the quiz is a guest: what it kept would be kept apart for each host.
  if (window.top !== window || !location.protocol.startsWith('http')) return;
  const register = async () => {
    try {
      const worker = '{{root}}sw.js';
      // The page's policy takes an address of a script only from the one maker that it names.
      const trusted = globalThis.trustedTypes?.createPolicy('career-quiz', { createScriptURL: () => worker });
      const registration = await navigator.serviceWorker.register(trusted?.createScriptURL('') ?? worker, { updateViaCache: 'none' });
      // This page has all it needs, so a newer worker may take over; it decides whether it does.
      const tell = () => registration.waiting?.postMessage('has-all');
      const watch = () => registration.installing?.addEventListener('statechange', tell);
      registration.addEventListener('updatefound', watch);
      watch();
      tell();
      if (registration.active) await registration.update();
    } catch (error) {
      // No network, a private window, storage that is blocked: the quiz runs as well without.
      console.info(error);
    }
  };
  // Not before the quiz is ready: the first question needs the network more.
  if (!document.getElementById('career-quiz')) {
    addEventListener('load', register);
    return;
  }
  new PerformanceObserver((marks, observer) => {
    if (marks.getEntriesByName('quiz-ready')[0]) register();
    // The worker keeps further rounds for who can ask for them: who sees a result, or comes back to something.
    if (!document.querySelector('main[data-screen=result],[name=resume]')) return;
    observer.disconnect();
    navigator.serviceWorker?.ready.then(({ active }) => active.postMessage('has-result'));
  }).observe({ type: 'mark', buffered: true });
})();

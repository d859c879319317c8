const { fixtureBridge: bridge } = window;
document.getElementById('state').textContent = 'ready';
bridge.note(`loaded ${location.pathname}`);
bridge.onLink((link) => {
  document.getElementById('link').textContent = link;
});

/** In the place of the page's own server: what the page reads beside itself comes from within it. */
import { files } from 'virtual:site-files';

const fileAt = (path: string): Blob | null => {
  const file = files[decodeURIComponent(path)];
  return file ? new Blob([Uint8Array.from(atob(file.base64), (byte) => byte.charCodeAt(0))], { type: file.type }) : null;
};

window.fetch = async (input) => {
  const file = fileAt(input instanceof Request ? input.url : String(input));
  return file ? new Response(file) : new Response(null, { status: 404 });
};

/** Links to pages beside this one. */
document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const page = link && fileAt(link.getAttribute('href') ?? '');
  if (!page) return;
  event.preventDefault();
  window.open(URL.createObjectURL(page));
});

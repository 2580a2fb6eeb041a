/** Where the manifest in the repository points: a developer's own machine. */
const DEVELOPMENT_URL = 'https://localhost:3000/';

/**
 * The address an add-in is published at, with a slash at its end. Throws an Error for anything but an https address.
 * @param {string} text
 */
function publishedUrl(text) {
  let url;
  try {
    url = new URL(text);
  } catch {
    throw new Error(`Adressen går inte att läsa: ${text}`);
  }
  if (url.protocol !== 'https:' || url.search !== '' || url.hash !== '') {
    throw new Error(`Tillägget behöver en https-adress utan frågetecken: ${text}`);
  }
  return url.href.replace(/\/*$/, '/');
}

/**
 * The manifest with every address moved to where the add-in is published.
 * @param {string} manifest
 * @param {string} url as publishedUrl gives it
 */
function publishedManifest(manifest, url) {
  return manifest.replaceAll(DEVELOPMENT_URL, url).replaceAll(new URL(DEVELOPMENT_URL).origin, new URL(url).origin);
}

module.exports = { DEVELOPMENT_URL, publishedUrl, publishedManifest };

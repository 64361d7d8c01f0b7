// Programs that make previews of links, each asked as its own documentation says, and what they found
// brought into one form: title, text, picture, alt, size, kind, data, embed. What a program does not read is
// left out there, so that it can be told from what it has not found.

import { extract } from '@extractus/oembed-extractor';
import { getLinkPreview } from 'link-preview-js';
import openGraphScraper from 'open-graph-scraper';
import { unfurl } from 'unfurl.js';
import urlMetadata from 'url-metadata';

const size = (width, height) => `${width} × ${height}`;

/** Without a warning to those who let visitors choose the address: link-preview-js has no option for that. */
async function quietly(work) {
  const { error } = console;
  console.error = () => {};
  try {
    return await work();
  } finally {
    console.error = error;
  }
}

/** The name of its package, and what it makes of an address. */
export const PROGRAMS = [
  {
    name: 'open-graph-scraper',
    async read(address) {
      const { result } = await openGraphScraper({ url: address });
      const [picture] = result.ogImage;
      return {
        title: result.ogTitle,
        text: result.ogDescription,
        picture: picture.url,
        alt: picture.alt,
        size: size(picture.width, picture.height),
        kind: result.ogType,
        data: result.jsonLD ?? [],
      };
    },
  },
  {
    name: 'unfurl.js',
    async read(address) {
      const { open_graph: told, oEmbed } = await unfurl(address);
      const [picture] = told.images;
      return {
        title: told.title,
        text: told.description,
        picture: picture.url,
        alt: picture.alt,
        size: size(picture.width, picture.height),
        kind: told.type,
        embed: oEmbed && { title: oEmbed.title, picture: oEmbed.thumbnails[0].url },
      };
    },
  },
  {
    name: 'url-metadata',
    async read(address) {
      // Else it names the picture by `https:` whatever stands in the page.
      const told = await urlMetadata(address, { ensureSecureImageRequest: false });
      return {
        title: told['og:title'],
        text: told['og:description'],
        picture: told['og:image'],
        alt: told['og:image:alt'],
        size: size(told['og:image:width'], told['og:image:height']),
        kind: told['og:type'],
        data: told.jsonld,
      };
    },
  },
  {
    name: 'link-preview-js',
    async read(address) {
      const told = await quietly(() => getLinkPreview(address));
      return {
        title: told.title,
        text: told.description,
        picture: told.images[0],
        kind: told.mediaType,
      };
    },
  },
  {
    name: '@extractus/oembed-extractor',
    async read(address) {
      const told = await extract(address).catch(({ message }) => {
        if (message === 'No oEmbed link found') return undefined;
        throw new Error(message);
      });
      return { embed: told && { title: told.title, picture: told.thumbnail_url } };
    },
  },
];

import { describe, expect, it } from 'vitest';
import { readPage } from './html-fixture.ts';

const propertiesOf = (head: string, body = '<p>Bài</p>') =>
  readPage(`<head>${head}</head><body>${body}</body>`).properties;

describe('what a page says of itself', () => {
  it.each<[string, string, string, object]>([
    ['its title', '<title> Một\n hai </title>', '', { title: 'Một hai' }],
    [
      'the title for sharing before its own',
      '<title>Một - Cổng</title><meta property="og:title" content="Một">',
      '',
      { title: 'Một' },
    ],
    [
      'author and publisher',
      '<meta name="author" content="Hoàng Mẫu"><meta property="og:site_name" content="Cổng">',
      '',
      { author: 'Hoàng Mẫu', publisher: 'Cổng' },
    ],
    [
      'its time',
      '<meta property="article:published_time" content="2023-11-14T08:15">',
      '',
      { published: '2023-11-14T08:15' },
    ],
    ['its time in the text', '', '<time datetime="2023-11-14">14/11</time>', { published: '2023-11-14' }],
    [
      'data for search engines',
      '<script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"Cổng"},{"@type":["NewsArticle"],"headline":"Một","datePublished":"2023-11-14","author":[{"name":"A"},{"name":"B"}],"publisher":{"name":"Cổng"}}]}</script>',
      '',
      { title: 'Một', published: '2023-11-14', author: 'A, B', publisher: 'Cổng' },
    ],
    ['its address', '<link rel="canonical" href="https://bacmau.example/a">', '', { url: 'https://bacmau.example/a' }],
    [
      'its address for sharing',
      '<meta property="og:url" content="https://bacmau.example/b">',
      '',
      { url: 'https://bacmau.example/b' },
    ],
  ])('is read: %s', (_, head, body, properties) => {
    expect(propertiesOf(head, body)).toEqual(properties);
  });

  it('includes where a browser saved it from', () => {
    const saved = '<!-- saved from url=(0031)https://bacmau.example/tin/a.html -->';
    const { properties } = readPage(
      `<!DOCTYPE html>\n${saved}\n<html><head><link rel="canonical" href="https://bacmau.example/"></head><p>Bài</p></html>`,
    );
    expect(properties).toEqual({ url: 'https://bacmau.example/tin/a.html' });
  });

  it.each([
    ['an address that runs', '<link rel="canonical" href="javascript:alert(1)">'],
    ['an address of a file', '<meta property="og:url" content="file:///C:/a.html">'],
    ['data that is no JSON', '<script type="application/ld+json">{"headline": </script>'],
    [
      'data of another kind',
      '<script type="application/ld+json">[null, 1, "a", {"@type": "Person", "name": "A"}]</script>',
    ],
    ['values without text', '<meta name="author" content="  "><title></title>'],
    ['the address of a profile for an author', '<meta property="article:author" content="https://mang.example/trang">'],
  ])('is left out: %s', (_, head) => {
    expect(propertiesOf(head)).toEqual({});
  });

  it('is plain text, whatever stands in it', () => {
    expect(propertiesOf('<meta property="og:title" content="<img src=x onerror=alert(1)>">')).toEqual({
      title: '<img src=x onerror=alert(1)>',
    });
  });
});

/** A NITF 3.6 document, own writing; valid against nitf-3-6.xsd. */
export const nitfText = `<?xml version="1.0" encoding="UTF-8"?>
<nitf xmlns="http://iptc.org/std/NITF/2006-10-18/" xml:lang="ru">
  <head>
    <title>Маяк снова светит</title>
    <tobject tobject.type="news"><tobject.subject tobject.subject.refnum="11000000"/></tobject>
    <docdata management-status="embargoed">
      <doc-id id-string="wire.example:20220301:mayak"/>
      <urgency ed-urg="3"/>
      <date.issue norm="20220301T093000+0400"/>
      <date.release norm="20220302T080000+0400"/>
      <doc.copyright year="2022" holder="Каспийская лента"/>
      <key-list><keyword key="маяк"/><keyword key="порт"/></key-list>
    </docdata>
  </head>
  <body>
    <body.head>
      <hedline><hl1>Маяк снова <em>светит</em></hl1><hl2>Ремонт занял три месяца</hl2></hedline>
      <note><body.content><p>Только для подписчиков.</p></body.content></note>
      <byline>Анна Иванова, <byttl>корреспондент</byttl></byline>
      <distributor>Каспийская лента</distributor>
      <dateline><location>БАКУ</location>, <story.date norm="20220301">1 марта</story.date> — Sputnik.</dateline>
      <abstract><p>Судам снова видно берег.</p></abstract>
    </body.head>
    <body.content>
      <p>Маяк на острове <a href="https://a.example/nargin">Наргин</a> включили в 18:40. Его видно за <num>17</num> миль.</p>
      <media media-type="image">
        <media-reference mime-type="image/jpeg" source="mayak.jpg"/>
        <media-caption>Маяк вечером</media-caption>
        <media-producer>Фото: А. Иванова</media-producer>
      </media>
      <hl2>Что дальше</hl2>
      <ul><li>покраска;</li><li>новая лестница.</li></ul>
      <bq><block><p>Свет не гаснет.</p></block></bq>
    </body.content>
    <body.end><tagline>Подготовила Анна Иванова</tagline></body.end>
  </body>
</nitf>
`;

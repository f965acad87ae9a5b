import { type Signature, signatureOf } from '../../src/story/signature.ts';

/** Invented articles: two dam bursts (one comes back ten months later), one port strike, and a dispute between two countries over five years. */
export const articles = {
  dam1: {
    headline: 'Dam bursts above Orlen, 14 missing',
    published: '2021-03-02',
    body: 'A dam above the town of Orlen burst on Tuesday and 14 people were missing, Mayor Tessa Vold said. The Kestrel dam, built in 1961, gave way after a week of rain. Water from the Kestrel reservoir reached the market of Orlen within minutes.',
  },
  dam2: {
    headline: 'Orlen searches for missing after Kestrel dam burst',
    published: '2021-03-03',
    body: 'Rescuers searched the mud in Orlen for 14 people missing since the Kestrel dam burst. Mayor Tessa Vold asked the army for help. Engineers had warned of cracks in the Kestrel dam, built in 1961.',
  },
  otherDam: {
    headline: 'Dam bursts in Sarnby valley, bridge swept away',
    published: '2021-09-10',
    body: 'A dam in the Sarnby valley burst on Friday and swept away a bridge, Governor Ulf Brandt said. The Mirren dam, built in 1978, gave way after an earthquake of magnitude 5.2. Nobody was hurt in Sarnby, where 300 homes lost power.',
  },
  damInquiry: {
    headline: 'Nobody had inspected Kestrel dam for six years, inquiry finds',
    published: '2022-01-18',
    body: 'The Kestrel dam, which gave way above Orlen last March, had not been inspected for six years, a judge found on Tuesday. Tessa Vold, who has since resigned as mayor of Orlen, told the inquiry that she had reported cracks in the dam twice. Families of the 14 dead want the builders of the reservoir to be charged.',
  },
  strike: {
    headline: 'Dockers walk out at Norvane port',
    published: '2021-03-02',
    body: 'Dockers at the port of Norvane walked out over pay on Tuesday, union leader Elda Marrow said. Ships of Norvane Shipping waited outside the port. Elda Marrow said that the strike would last a week.',
  },
  dispute1: {
    headline: 'Finland and Estonia at odds over fishing zone',
    published: '2015-05-04',
    body: 'Finland protested on Monday after Estonia widened its fishing zone. Helsinki called in the Estonian ambassador over the herring quota. Tallinn said that the fishing zone follows the treaty of 1996 between Finland and Estonia.',
  },
  dispute2: {
    headline: 'Helsinki and Tallinn settle herring quota',
    published: '2019-11-20',
    body: 'Estonia and Finland signed an accord on the herring quota on Wednesday, four years after the quarrel over the fishing zone began. Tallinn will narrow the zone. Helsinki welcomed the treaty.',
  },
} as const;

export function signed(key: keyof typeof articles): Signature {
  const { headline, body, published } = articles[key];
  return signatureOf({ headline, body, publishedAt: published }, { entities: [] });
}

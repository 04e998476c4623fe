/**
 * Names of companies. Enters: a value. Leaves: kind `company`, format `legal form` or `word`. A legal form stands at the end
 * (in some languages in front); words of trade stand anywhere.
 */

import { byScript } from '../../by-script.ts';
import { detection, plain, wordsOf, wordTest } from '../detection.ts';
import { LETTER, SEPARATOR } from '../signs.ts';
import type { Detector } from '../types.ts';
import { words } from '../words.ts';

const FORMS: ReadonlySet<string> = new Set(
  words(`llc, l l c, inc, incorporated, corp, corporation, ltd, limited, co, company, plc, llp, lp, l p, pc, p c, pllc, pa, pty, pte, pvt ltd, private limited,
gmbh, mbh, ag, kg, ohg, ug, e v, ev, se, gbr, s a, sa, sas, sarl, s a r l, sasu, eurl, sl, s l, slu, srl, s r l, spa, s p a, snc, ltda, lda, eireli, me, cv, s a de c v,
sa de cv, bv, b v, nv, n v, vof, ab, as, asa, aps, oy, oyj, a s, kft, zrt, sro, s r o, doo, d o o, sp z o o, zoo, sp j, tbk, pt, ud, sdn bhd, bhd, kk, as, a s, ltd sti,
san tic, ooo, oao, zao, pao, ip, ооо, ао, оао, зао, пао, ип, and co, and sons, and associates, association, foundation, trust, cooperative, coop, union, society, group, e k, dba, l3c, pbc,
limited partnership, limited liability partnership, limited liability company, nonprofit corporation, assn, stiftung, stichting, verein, fondation, fundacion, fondazione`),
);
const FRONT: ReadonlySet<string> = new Set(
  words('pt, cv, ud, ooo, oao, zao, ooo, ооо, ао, оао, зао, пао, ип, ets, sarl, sas, sa, firma'),
);
const hasTradeWord =
  wordTest(`services, service, solutions, consulting, consultants, construction, contracting, contractors, enterprises, enterprise, industries, industrial,
technologies, technology, systems, software, studio, studios, design, designs, media, marketing, holdings, ventures, partners, investments, capital, properties,
realty, real estate, rentals, homes, builders, landscaping, plumbing, heating, electric, electrical, roofing, painting, cleaning, repair, auto, automotive, motors,
trucking, transport, transportation, logistics, shipping, trading, traders, imports, exports, supply, supplies, wholesale, store, stores, shop, shoppe, market, mart,
boutique, salon, spa, barber, fitness, gym, yoga, restaurant, cafe, coffee, grill, bistro, pizza, pizzeria, bakery, catering, foods, farm, farms, ranch, vineyard, winery,
brewery, brewing, tavern, pub, liquors, jewelers, jewellers, photography, productions, publishing, press, books, records, entertainment, events, travel, tours, insurance,
financial, accounting, bookkeeping, tax, law, legal, attorneys, associates, agency, security, staffing, pharmacy, dental, dentistry, chiropractic, veterinary, therapy,
wellness, massage, nursery, garden center, furniture, flooring, cabinets, woodworks, welding, machine, manufacturing, mfg, engineering, architects, energy, solar, oil,
mining, textiles, garments, fashions, jewellery, electronics, computers, telecom, communications, networks, international, global, worldwide,
comercial, comercio, servicios, servicos, constructora, inmobiliaria, transportes, industrias, distribuidora, ferreteria, panaderia, farmacia, restaurante, padaria,
handel, bau, bauunternehmen, technik, vertrieb, verlag, backerei, metzgerei, autohaus, apotheke, immobilien, boulangerie, garage, menuiserie, conseil, ets, etablissements,
officina, ristorante, trattoria, costruzioni, immobiliare, bouw, handelsonderneming, makelaardij, uslugi, sklep, hurtownia, toko, warung, bengkel, ticaret, insaat, sanayi, market,
church, churches, ministry, ministries, congregation, fellowship, parish, synagogue, mosque, lodge, fraternity, club, clubs, league, federation, alliance, coalition,
council, chamber of commerce, committee, university, college, institute, academy, museum, library, orchestra, boosters, universidad, instituto, iglesia, igreja,
eglise, kirche, kirchengemeinde, verein, asociacion, associacao, associazione, vereniging, fundacion, fundacao, yayasan, dernegi, vakfi`);

const hasWord = byScript(/[A-Za-z]{2}/, () => /\p{L}{2}/u);

export const COMPANY: Detector = {
  id: 'company',
  kind: 'company',
  chance: 0.03,
  specificity: 25,
  form: { least: 4, most: 120, has: [LETTER, SEPARATOR] },
  detect(value) {
    if (value.length < 4 || value.length > 120 || !hasWord(value) || /[@<>]/.test(value)) return null;
    const text = plain(value);
    const parts = wordsOf(text);
    if (parts.length < 2 || parts.length > 10) return null;
    const legal =
      FRONT.has(parts[0] ?? '') || [1, 2, 3, 4].some((n) => parts.length > n && FORMS.has(parts.slice(-n).join(' ')));
    if (legal) return detection('company', null, 'legal form');
    return hasTradeWord(text) ? detection('company', null, 'word') : null;
  },
  examples: {
    yes: [
      'Acme Tools LLC',
      'Muster & Sohn GmbH',
      'PT Maju Jaya',
      'Sunrise Bakery',
      'Lotus Traders',
      'Exemplo Comercio Ltda',
      'ООО Ромашка',
    ],
    no: ['Ramesh Kumar', '12 Lake Road', 'LLC', 'note@example.org'],
  },
};

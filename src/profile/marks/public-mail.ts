/** Providers that give addresses to anybody, by the name they registered: `yahoo.co.uk` is `yahoo`. Of several countries. */
const PROVIDERS: ReadonlySet<string> = new Set(
  `gmail googlemail yahoo ymail rocketmail hotmail outlook live msn icloud me mac aol aim gmx web t-online freenet arcor mail inbox list bk
  internet yandex ya rambler qq 163 126 sina sohu foxmail aliyun yeah naver daum hanmail nate kakao docomo ezweb softbank protonmail proton pm
  tutanota tuta zoho fastmail rediffmail rediff indiatimes libero virgilio alice tin tiscali orange wanadoo free laposte sfr neuf bbox
  comcast verizon att sbcglobal bellsouth cox charter earthlink juno bt btinternet btopenworld sky virginmedia ntlworld talktalk blueyonder
  bigpond optusnet telus shaw rogers sympatico videotron uol bol terra ig globo r7 hotmai wp o2 onet interia op seznam centrum email atlas
  abv ukr i bigmir telenet skynet ziggo kpnmail planet xs4all hetnet bluewin telia online telefonica ono walla mynet superonline
  vodafone tim fibertel ciudad prodigy citromail freemail mailinator yopmail`
    .split(/\s+/)
    .filter((label) => label !== ''),
);

/** Before a country's two letters these are part of the end, under which names are registered: `co.uk`, `ne.jp`. */
const GENERAL: ReadonlySet<string> = new Set(['co', 'com', 'net', 'ne', 'or', 'org']);

/** True for domains at which anybody can have an address; `mail.` before a name of one's own doesn't make one. */
export function isPublicMail(domain: string): boolean {
  const [last = '', second = '', third] = domain.split('.').reverse();
  return PROVIDERS.has(third !== undefined && last.length === 2 && GENERAL.has(second) ? third : second);
}

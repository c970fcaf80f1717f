/** What stands in the samples and must stand in no folder made from them: said off the record, or a way to reach somebody. */
export const mustNotStand: Record<string, string[]> = {
  'one-front-door.txt': ['01632 960417', 'sheila.nkemelu@', 'carrowshire.example.net'],
  'the-discharge-lounge.vtt': [
    'his wife had gone',
    'somebody from her choir',
    'living in his camper van',
    'sleeping next to a gritter',
    'this is off the record',
    '999 000 3122',
    'fourteenth of the third',
    'Twenty-seven Tanner’s Fold',
  ],
  'the-handrail-panel.srt': ['folake.ar@', 'example.org', '01632 960 274', 'ZZ99 3AB', 'Sawpit Lane'],
  'the-leg-club.txt': ['01632 960733', 'QQ 12 34 56 C', '15 Sough Terrace'],
  'the-night-bus.json': ['07700 900 618', 'ash.rehman@', 'example.net'],
  'the-waiting-list-walk.md': ['01632 960288', 'nabeel.chowdhry@', 'kelsea.example.org'],
  'who-writes-the-rota.docx': [
    'Ray Vobe',
    'his mother-in-law',
    'a bit of dementia with it',
    'I put her first',
    'I’ve never told Dilys that',
    'off the record',
    '07700 900142',
    'ZZ99 4LD',
  ],
};

import { catalogue } from '../web/words.ts';

/** Our words on the page of what is asked now. Nobody who speaks Welsh has read the Welsh yet. */
export const openWords = catalogue(
  {
    title: 'What we are asking now',
    lead: 'Your answers decide what we ask people to tell next. You need no account, and you can stop at any time.',
    who: 'Who asks:',
    takes: (time: string) => `Takes ${time}`,
    until: (day: string) => `open until the end of ${day}`,
    reply: 'Reply',
    about: (title: string) => `: ${title}`,
    none: 'Nothing is being asked at the moment',
    noneText:
      'When there are questions, they stand here. You need not wait for them: say now what you want to know. The people who gather stories ask about it next.',
    say: 'Say what you want to know',
    instead: 'Something else on your mind?',
    insteadText: 'You can also say what you want to know, in your own words.',
    heard: 'What we heard when we asked before',
  },
  {
    title: 'Beth rydym yn ei ofyn nawr',
    lead: 'Eich atebion sy’n penderfynu beth y byddwn yn gofyn i bobl ei adrodd nesaf. Does dim angen cyfrif arnoch, a gallwch stopio unrhyw bryd.',
    who: 'Pwy sy’n gofyn:',
    takes: (time: string) => `Yn cymryd ${time}`,
    until: (day: string) => `ar agor tan ddiwedd ${day}`,
    reply: 'Ateb',
    about: (title: string) => `: ${title}`,
    none: 'Does dim byd yn cael ei ofyn ar hyn o bryd',
    noneText:
      'Pan fydd cwestiynau, byddan nhw yma. Does dim rhaid aros amdanyn nhw: dywedwch nawr beth hoffech chi ei wybod. Bydd y bobl sy’n casglu straeon yn holi amdano nesaf.',
    say: 'Dweud beth hoffech chi ei wybod',
    instead: 'Rhywbeth arall ar eich meddwl?',
    insteadText: 'Gallwch hefyd ddweud beth hoffech chi ei wybod, yn eich geiriau eich hun.',
    heard: 'Yr hyn a glywsom pan ofynnon ni o’r blaen',
  },
);

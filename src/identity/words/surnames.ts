import { setOf } from './set-of.ts';

/** Surnames common in the United Kingdom, in lower case without apostrophes, beside those of the name lexicon. */
export const surnames = setOf(`
  abbott abdi abubakar adams addo adebayo adeyemi agyeman ahmad ahmed akhtar akinola akpan alexander ali allan allen allison
  amin anderson andrews anwar appiah archer armstrong arnold asante ashraf ashton atherton atkins atkinson austin aziz babatunde
  bailey baines baker baldwin ball banerjee barker barlow barnard barnes barnett barr barrett barry bartlett barton basu bassett
  bates baxter beattie beaumont begum bell bennett benson bentley bernard berry bevan bhatt bhatti bibi birch bishop blackburn
  blair blake boateng bolton bond booth bowen bowers bowman boyd boyle bradley bradshaw brady bramley bramwell brennan brewer
  briggs bright broadbent brookes brooks broughton brown bryant buchanan buckley bull burgess burke burnett burns burrows burton
  butcher butler butt byrne cairns cameron campbell carey carlisle carpenter carr carroll carson carter cartwright casey cassidy
  chadwick chakraborty chambers chan chandler chapman charlton chatterjee chaudhry chaudhary chen cheng cheung choudhury chowdhury
  christie clarke clayton clements clifford clough coates cole coleman coles collier collins connolly connor conway cooke cooper
  corbett costa coulson cowan cox craig crawford crossley crosby cullen cummings cunningham curran curtis dad daly daniel daniels
  das davidson davies davis davison dawson deacon dean delaney dempsey dennis desai devlin dhillon diallo dickinson dickson dixon
  dobson dodd dodds doherty dolan donaldson donnelly donovan douglas dowling doyle driscoll dubois duffy duncan dunn dyer eaton
  eccles edmonds edwards egan elliott ellis ellison emery english evans eze fairclough farah farooq farrell faulkner fernandes
  ferguson fernandez fielding finch finlay firth fisher fitzgerald fleming fletcher flynn forbes forsyth foster fowler fox francis
  franklin fraser freeman frost fuller gallagher gandhi garcia gardner garner garrett george gibbons gibbs gibson gilbert giles
  gill gillespie glover goddard godfrey gomez goodwin gordon goswami gough graham grainger grant gray greaves green greenwood
  gregory grewal griffin griffiths grimshaw gupta haddow haigh hale hall hamilton hammond hampson hancock hanson haque harding
  hardy hargreaves harper harris harrison hart hartley harvey hassan hastings hawkins hayes haynes hayward healy heath henderson
  henry hepworth herbert hewitt hibbert hicks higgins hill hinds hilton hirst hobbs hodge hodges hodgson hogg holden holland hollis
  holloway holmes holt hooper hope hopkins hopkinson horner horton houghton howarth howard howe howell howells hudson huggins
  hughes humphreys humphries hunt hunter huntley hussain hussein hutchinson hyde ibrahim ingham ingram iqbal islam iyer jackson
  jacobs jain jamieson jarvis jassal javed jenkins jenkinson jennings jha johal johns johnson johnston johnstone jones jordan joseph
  joshi joyce kamara kane kapoor karim kaur kavanagh kay keane kearney keating keeling keenan kelleher kelly kemp kendall kennedy
  kenny kent kerr kershaw khalid khan khatun khanom kiely king kirby kirk kirkpatrick knight knowles kowalczyk kowalska kowalski
  krishnan kumar kumari kwarteng lacey laing lal lamb lambert lane lang law lawrence lawson leach leary lee lees leigh lennon lennox
  leonard leslie lester lewandowski lewis lim lindsay lister little livingstone lloyd logan lomax long lopez lord lowe lowther lucas
  lynch lyons macdonald macfarlane macintyre mackay mackenzie mackie maclean macleod macpherson maguire mahmood mahmud mair malik
  malone mann manning mansfield marriott marsden marsh marshall martin mason massey masih matthews maxwell may mbeki mcallister
  mcarthur mcbride mccabe mccann mccarthy mccormack mccormick mcdermott mcdonald mcdonnell mcewan mcfarlane mcgee mcgill mcginty
  mcgowan mcgrath mcgregor mcguire mcintosh mcintyre mckay mckee mckenna mckenzie mckeown mclaren mclaughlin mclean mcleod mcmahon
  mcmillan mcnally mcnamara mcneill mcpherson mcqueen mehta mellor mendis mensah mercer merchant metcalfe middleton miah mian michael
  miles millar miller mills milne mirza mishra mistry mitchell modi mohamed mohammed moloney molloy montgomery moody moore moran
  moreno morgan morley morris morrison morrow morton moss mughal muir mukherjee mullen mulligan munro murphy murray mwangi myers nair
  nash nawaz naylor nazir ncube ndlovu neal nelson newman newton ng nguyen nicholls nichols nicholson nixon nkosi noble nolan norman
  norris north norton nowak nunn nwosu obi obrien ocallaghan oconnell oconnor odell odonnell odriscoll ofori ogden ogrady ohara
  okafor okeefe okeke okonkwo oldfield oleary oliver olsen oneill onyango oreilly ormerod orourke orr osborne osei osman osullivan
  otoole owens owusu page palmer pande pandey parikh parkes parkin parkinson parmar parr parry parsons patel paterson patterson pathak
  patil paton patton pearce pearson peacock pemberton penfold pennington perera perez perkins perrin perry peters petrov phelan
  philips phillips pickering pickles pickup pillai plant platt plummer pollard pollock poole pope porter potter potts powell power
  pratt prescott preston price prior pritchard probert proctor prosser pugh qureshi rae rafferty rahman rai raja rajput ramsay ramsden
  ramsey randall rao rashid rasool rawlings read reddy redmond reed rees reeves rehman reid reilly reynolds rhodes richards
  richardson richmond riley ritchie roberts robertson robinson robson rogers rooney rose ross rossi rowe rowlands rowley roy russell
  rutherford ryan saeed saleh salim samuel sanders sanderson sandhu santos saunders savage sawyer schofield scott sehgal sen seth
  sethi shah shaikh sharif sharma sharp sharpe shaw sheikh shepherd sheppard sheridan sherwood shields short siddiqui sidhu silva
  simmonds simmons simons simpson sims sinclair singh skinner slater slattery smart smith smyth solanki southern sparks spence spencer
  stafford stanley stannard steele stephens stephenson stevens stevenson stewart stirling stokes stone storey stott strickland stringer
  stuart sugden suleman sullivan summers sutcliffe sutherland sutton swain swann swift sykes szymanski tailor talbot tanner tattersall
  taylor tennant terry thakur thomas thompson thomson thornton thorpe tierney tiwari todd tomlinson townsend tran travis trivedi tucker
  turnbull turner tyler ullah underwood unsworth usman varma vaughan verma vickers vincent virdee vyas wade wainwright wakefield waldron
  walker wallace waller walsh walters walton ward wardle warner warren waterhouse waters watkins watson watts weaver webb webster
  welch wells welsh weston whalley wheatley wheeler whelan whitaker white whitehead whitehouse whitfield whiting whittaker whittle
  whitworth whyte wilcox wild wilkes wilkins wilkinson willetts williams williamson willis wilson winter winters wisniewski wolfe
  wong wood woodcock woodhouse woods woodward woolley worthington wozniak wright wu wyatt yadav yates yeboah yeung young yousaf
  yusuf zaman zhang zielinski
`);

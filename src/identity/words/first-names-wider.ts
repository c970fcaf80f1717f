import { setOf } from './set-of.ts';

const scottishIrishWelsh = `
  aled alun angharad aneurin arwel bleddyn bryn carys catrin ceri cerys dafydd dewi dilwyn eifion eilir eirlys eleri
  elin elwyn emlyn emrys emyr eurwen ffion gethin geraint gerallt glyn gruffydd gwenda gwenllian gwilym gwyn heledd
  huw hywel idris ieuan ifan ifor illtyd iolo iorwerth iwan llinos lowri mair mared meirion menna mererid meurig
  myfanwy nesta nia non ogwen olwen osian rhian rhiannon rhodri rhydian rhys rhydderch sioned siwan steffan
  tegwen tudur wyn ailsa aonghas calumina catriona coinneach eilidh elspet ewen fearghas finlay gregor greer
  hamish iain innes isbel ishbel jeannie kenna lachlan lorn mairead mairi malcom mhairi moireach morven mungo
  murdo niall rabbie rona ruaridh rhuaridh senga seonaid sorcha struan torquil aine aisling aoife aoibheann bernie
  brid caoimhe ciara cian ciaran cillian clodagh colm cormac daithi darragh declan dermot diarmuid donal donncha
  eamon eamonn eimear eoin fergal fiachra finbar finn fintan fionnuala gerardine grainne kiera killian lorcan
  maeve mairtin malachy maura muireann nuala oisin orla orlaith padraic padraig paddy proinsias roisin ronan
  ruairi saoirse seamus shay shea siobhan sile tadhg teague
`;
const southAsian = `
  aamir aarti abbas abdul abdullah abid adeel adil adnan afzal ahmad ahmed aisha aishah ajay akash akbar akhtar
  alia alisha aliyah altaf aman amar amara amarjit ambreen ameena amin amina aminah amir amit amna amrit amrita
  anand ananya aneesa anil anisa anjali anjum ankit ansar anup anwar aqsa archana arif arjun arun aruna arvind asad
  asha ashok asif asim asma atif atul avtar ayesha azad azam azhar baljit balvinder balwinder basit bashir bharat
  bhavesh bhavna bilal bina bushra chandra chetan daljit davinder deepa deepak deepika devi dhruv dilip dinesh
  divya fahad faisal faiza faizan farah farhan farhana farida farooq farrukh farzana fatima fatimah fauzia fawad
  faraz gaurav gayatri geeta ghulam gita gopal gulshan gurdeep gurdip gurmeet gurpreet gurinder gurvinder habib
  hafeez hafsa haider hamid hamza hanif hardeep hari harinder haris harjinder harjit harmeet harpreet harsha harun
  hasan haseeb hassan hema hemant hina huma humaira husnain hussain ibrahim iftikhar ikram imran imtiaz indira
  inderjit iqbal iqra irfan irum ishaan ishaq ismail jaspal jasbir jasmeet jaspreet jasvinder jaswinder javed
  jawad jaya jayesh jitendra jyoti kabir kalpana kamal kamala kamaljit kamran karan karim kashif kavita khadija
  khadijah khalid khalida kiran kirpal kishan kishore krishna kuldeep kulwinder kulvinder lakshmi lalita lata
  latif leela leena madhu mahesh mahmood mahmoud majid malik mandeep manish manisha manjit manjinder manoj manpreet
  maqsood maryam masood meena meera mehreen mehmood mehul mina minesh misbah mohamed mohammad mohammed mohan mohinder
  mohsin moin mona mubarak muhammad mukesh mumtaz muneeb munir murad mushtaq mustafa nabeel nabila nadeem nadia
  naheed naeem nagina naila naima najma naman namrata nandini naresh nargis narinder naseem naseema nasir nasreen
  nasrin navdeep naveed naveen nazia nazir nazma neel neelam neeraj neeta neha nikhil nikita nilesh nimisha nimra
  niraj nisha nishat nita nitin nusrat omar omer osman palvinder pankaj paramjit parminder parmjit parul parveen
  parvez parvinder pavan pinky pooja prabhjot pradeep prakash pranav prasad prashant pratik praveen preeti prem
  priti priya priyanka puja punita purnima qasim qaiser rabia radha rafiq raheem rahul raj raja rajesh rajinder
  rajiv rajni rajveer rakesh ram ramesh rana ranjit rashid rashida rashmi ravi ravinder razia reena rehana rehman
  rekha renu reshma riaz richa rishi ritu riya rizwan rizwana roshan rohan rohit rubina ruchi rukhsana rukshana
  rupinder saad saba sabina sabiha sabir sabrina sachin sadia saeed safia safiya sahil saif saima saira sajid sajida
  sakina salim salma salman saleem sameer samina samir samira sana sandeep sandhya sangeeta sania sanjay sanjeev
  sarfraz sarita sarwar satinder satnam satpal satwant savita seema shabana shabbir shabnam shagufta shahbaz
  shahid shahida shahnaz shaila shakeel shakil shamim shamima shamshad shanaz shanta shanti sharif sharmila shazia
  shefali sheetal shilpa shireen shivani shobha shoaib shruti shreya simran sita smita sneha sobia sonal sukhdeep
  sukhdev sukhjit sukhvinder sukhwinder sultan sultana suman sumera sunil sunita suraj surinder surjit suresh
  sushila swati tahir tahira talat talha tanveer tanvi tariq tasneem tayyab tayyiba tejal tejinder uma umair umar
  urmila usha usman uzma varinder varsha veena vidya vijay vikas vikram vimal vinay vinod vipul vishal wahid wajid
  waqar waqas waseem yasin yasir yasmeen yasmin yogesh younis yousaf yusuf zafar zahid zahida zahra zahir zaheer
  zain zainab zakia zakir zaman zaynab zeeshan zeenat zia zoya zubair zubaida zulfiqar
`;
const african = `
  abayomi abdi abdirahman abena abeo abi abimbola abiodun abiola abiona adaeze adaora adaku ade adebayo adebola
  adedayo adejoke adekunle adeola adesola adetokunbo adewale adeyemi adunni afia afua agnieszka akin akintunde akosua akua
  akwasi alhaji ama amadi amadou aminata amina anjorin asante asha ayaan ayanda ayo ayodele ayomide babajide babatunde
  bamidele binta bisi blessing boateng bola bolanle bukola bunmi chiamaka chibuzo chidi chidinma chika chike
  chimamanda chinedu chinelo chinenye chinwe chioma chipo chukwuemeka chukwudi dada dayo dele deqa ebele ebenezer ebo ebony
  efe efua ejiro ekow eniola ese esi evelyne fadumo farai farhiya fatou fatoumata femi fola folake folasade funke funmi funmilayo
  gbenga halima hodan ibukun idowu ifeanyi ifeoma ifrah ige ijeoma ikenna itai iyabo jamal jelani kagiso kehinde kemi
  khadra kofi kojo kunle kwabena kwadwo kwaku kwame kwasi kweku lanre leila lerato lindiwe lola mamadou marwa maryan
  modupe mohamud moyo musa naa nana ndidi nene ngozi nia njeri nkechi nkem nneka nnamdi nomsa nontando nosa nuru
  obi obinna odinaka ogechi olabisi olamide olu olufemi olumide oluwaseun omolara omotola onyeka osagie osas oyin
  rasheed ronke rudo rufaro sade sagal salif sefa segun sekou seun shamso shola sibongile simbarashe sipho sola
  solomon taiwo takudzwa tapiwa tatenda tawanda temitope tendai thabo thandi thandiwe themba tinashe titilayo
  tobi tolu tope toyin tunde uche uchenna udo ugo ugochi wale wanjiru yaa yaw yemi yetunde yewande zainabu zodwa zola
`;
const european = `
  agata agnieszka aleksandra aleksander alicja andrzej aneta anca andreea anja barbara bartek bartosz bartlomiej beata
  bogdan boguslaw bozena cezary czeslaw danuta dariusz dorota edyta elzbieta ewa ewelina filip florin gabriela gheorghe
  grazyna grzegorz halina hanna henryk ilona ioana ion ionut irina iwona jacek jadwiga jakub janusz jaroslaw jarek
  jerzy joanna jolanta justyna kamil kamila karol karolina kasia katarzyna kinga klaudia krystian krystyna krzysztof
  krzys lech leszek lidia lucyna lukasz maciej magda magdalena malgorzata marcin marek mariusz marta mateusz miroslaw
  mihai mircea monika natalia oksana olena oleksandr olha patrycja pawel piotr przemek przemyslaw radoslaw radu rafal
  renata roksana roman romana ryszard sebastian slawomir stanislaw stefan stefania svitlana sylwia szymon tadeusz
  teresa tomasz urszula vasile viorica volodymyr waldemar wanda wieslaw wieslawa witold wladyslaw wojciech wojtek zbigniew
  zofia zuzanna alessandro alessia antonio bruno carlos carmen chiara claudio cristina diego dimitri dimitris eduardo
  elena eleni enrico fabio federico fernando francesco giorgio giovanni giulia giuseppe gonzalo guillermo gunther hans
  heike helga helmut ines ingo joao joaquim jorg jorge jose juan katja klaus konstantinos kostas lars lorenzo luis
  luigi manuel marco marija mario mateo matteo mercedes miguel nikos nuno paolo pedro pierre pilar rafael ricardo
  roberto rosario salvatore sergio silvia sofia soren stavros sven thiago tiago ulrike uwe vasiliki wolfgang yiannis
`;
const widerStill = `
  ahmet ali ayse emine fatma hakan hasan huseyin mehmet murat mustafa ozlem selin yusuf zeynep abdelkader ammar basma
  bassam dalia dina farid fouad ghada hadi haifa hala hanan hani hisham hoda huda jamila karima khaled laila layla
  lina lubna mahmoud maha mariam marwan mazen mona nabil nada nadim nour noura omar osama rami rana rania reem riad
  sami samer samia sawsan tarek wafa walid yara youssef ziad azadeh bahar behnaz behrouz dariush farshid farzad fereshteh
  goli hossein kourosh leyla mahdi maryam mehdi mina nasrin parisa payam reza roya sahar shirin siavash soraya
  chen feng hui jing jun lan lei li ling mei min ming ping qing wei wen xiao xin xiu yan yang yi ying yu yuan yun
  zhen hiroshi kenji keiko yuki akiko haruki minh nguyen linh thuy tuan hung lan rosalinda maricel jocelyn rowena
  analyn marites delroy errol desiree cherelle clive leroy marlon winston tyrone denzil delphine everton carlton
  merlene marva verna hyacinth jermaine shanice tanisha tremaine keisha latoya ngaire aroha
`;

/** First names common among people of Scottish, Irish, Welsh, South Asian, African, European and other families. */
export const firstNamesWider = setOf(scottishIrishWelsh + southAsian + african + european + widerStill);

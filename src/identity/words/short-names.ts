/** Short forms of first names, each with the names that it is obviously short for. */
export const shortNames: ReadonlyMap<string, readonly string[]> = new Map(
  `abi:abigail al:alan,alison,alec alex:alexander,alexandra ali:alison andy:andrew ange:angela becca:rebecca becky:rebecca
  ben:benjamin bernie:bernadette,bernard bert:albert,herbert bess:elizabeth beth:elizabeth,bethany betty:elizabeth bill:william
  billy:william bob:robert bobby:robert bev:beverley,beverly cath:catherine,kathleen cathy:catherine charlie:charles,charlotte
  chris:christopher,christine,christina cliff:clifford col:colin dan:daniel danny:daniel dave:david deb:deborah debbie:deborah
  debs:deborah den:denise,dennis des:desmond dom:dominic don:donald doug:douglas ed:edward,edmund eddie:edward fran:frances,francis
  fred:frederick,alfred gerry:gerald,gerard ger:gerald,geraldine geoff:geoffrey greg:gregory gill:gillian gwen:gwendoline
  harry:harold,henry jack:john jackie:jacqueline jacqui:jacqueline jan:janet,janice jeff:jeffrey jen:jennifer jenny:jennifer
  jess:jessica jim:james jimmy:james jo:joanne,joanna,josephine joe:joseph jon:jonathan josh:joshua kate:katherine,catherine
  kath:kathleen,kathryn,katherine kathy:kathleen katie:katherine kay:kathleen ken:kenneth kenny:kenneth kev:kevin kim:kimberley
  larry:laurence lawrie:laurence len:leonard lenny:leonard les:leslie,lesley lib:elizabeth liz:elizabeth lizzie:elizabeth
  lou:louise,louis maggie:margaret mags:margaret mandy:amanda marge:margaret,marjorie matt:matthew max:maxwell,maxine
  meg:margaret,megan mel:melanie,melissa mick:michael mike:michael mo:maureen,mohammed,mohamed moh:mohammed molly:mary
  nat:natalie,nathan nick:nicholas,nicola nicky:nicola,nicholas nige:nigel pam:pamela pat:patricia,patrick paddy:patrick
  peg:margaret peggy:margaret penny:penelope pete:peter phil:philip,phillip,philippa prue:prudence rach:rachel ray:raymond
  reg:reginald rich:richard rick:richard rob:robert robbie:robert ron:ronald ronnie:ronald ros:rosalind,rosemary rosie:rosemary
  russ:russell sal:sally sally:sarah sam:samuel,samantha sandy:sandra shaz:sharon,shazia si:simon stan:stanley steph:stephanie
  steve:steven,stephen stu:stuart,stewart sue:susan suze:susan susie:susan ted:edward teddy:edward terry:terence tess:teresa,theresa
  tim:timothy tina:christina tom:thomas tommy:thomas tony:anthony,antony trace:tracey,tracy trev:trevor trish:patricia
  tricia:patricia val:valerie vic:victor,victoria vicki:victoria vicky:victoria vin:vincent viv:vivien,vivian,vivienne
  walt:walter wilf:wilfred will:william zach:zachary zak:zachary`
    .split(/\s+/)
    .map((pair) => {
      const [short, long] = pair.split(':');
      return [short!, long!.split(',')] as const;
    }),
);

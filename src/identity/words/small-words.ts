import { setOf } from './set-of.ts';

/** The commonest words of talk, which a list of names may hold too but which in small letters are no names. */
export const smallWords = setOf(`
  a about above after again against all almost alone along already also always am an and another any anybody anyone anything are
  around as ask at away back bad be because been before being best better between big both but by call came can come could day
  did didn do does doesn doing don done down each early either else end enough er even ever every everybody everyone everything
  except far few find first for found from front full gave get give go god goes going gone good got had half hand hard has have
  having he head hello help her here hers herself hi high him himself his home how i if in into is isn it its itself just keep
  kept kind knew know last late later least left less let like little live long look lot love made make many may maybe me mean
  might mine more most much must my myself name near need never new next nice night no nobody none nor not nothing now o of off
  oh ok okay old on once one only or other others our out over own part people per perhaps place please put quite rather ready
  real really right round said same saw say second see seen set she should show side since small so some somebody someone
  something soon sort still stop such sure take talk tell than thank that the their them then there these they thing things think
  this those thought three through time to today together told too took top tried true try two um under until up upon us use
  used very want was way we week well went were what when where which while white who whole whose why will wish with without
  woman work world would year yeah yes yet you young your joy hope art bill mark rose grace faith dawn pat sue bob jack frank
  ray rob nick drew chase may june april august will guy dean don gene grant hazel heather iris ivy jade lance lee les max miles
  page pearl penny reed rich robin ruby rusty sandy sky summer sunny terry violet wade wayne woods dad mum
`);

// Taking back is a verb of the library, so the news of it is too.
export { sharingChannel, tellSharing } from '../library/sharing-news.ts';

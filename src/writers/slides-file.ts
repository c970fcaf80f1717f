import library from 'pptxgenjs';

/** A PowerPoint file being made, one of its slides, and what goes on them. */
export type SlidesFile = library.default;
export type Slide = library.default.Slide;
export type TextRun = library.default.TextProps;
export type TableCell = library.default.TableCell;
export type LayoutObjects = NonNullable<library.default.SlideMasterProps['objects']>;

/** An empty PowerPoint file. The library's types describe its CommonJS half; what Node loads is the class itself. */
export function newSlidesFile(): SlidesFile {
  const File = library as unknown as typeof library.default;
  return new File();
}

/** A file that cannot be imported, with a Vietnamese sentence that says why and what to do. */
export class ImportRefusal extends Error {
  override readonly name = 'ImportRefusal';
}

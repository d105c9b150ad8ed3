/// The births our stories are about: parents from the demo population, a hospital's bundle, a family's form.
@NullMarked
package id.adminduk.acceptance.birth;

import org.jspecify.annotations.NullMarked;

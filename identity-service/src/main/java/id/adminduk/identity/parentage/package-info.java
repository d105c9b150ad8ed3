/// Children whose parents change by law: adopted, acknowledged, legitimated.
@NullMarked
package id.adminduk.identity.parentage;

import org.jspecify.annotations.NullMarked;

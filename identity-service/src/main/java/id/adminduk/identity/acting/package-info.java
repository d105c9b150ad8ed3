/// Who may act for whom: a parent for a minor on the same family card, and whoever holds a power of attorney (F-1.07).
@NullMarked
package id.adminduk.identity.acting;

import org.jspecify.annotations.NullMarked;

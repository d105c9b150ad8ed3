/// Elements of the biodata that are values of their own (UU 24/2013 Ps. 58, forms F-1.01 and F-1.08).
@NullMarked
package id.adminduk.identity.element;

import org.jspecify.annotations.NullMarked;

/// Two demo institutions, a hospital and a midwife, with keys made at first start.
@NullMarked
package id.adminduk.partner.demo;

import org.jspecify.annotations.NullMarked;

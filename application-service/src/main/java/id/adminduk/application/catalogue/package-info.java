/// What the office offers: services, their requirements, forms, outputs and promised time.
@NullMarked
package id.adminduk.application.catalogue;

import org.jspecify.annotations.NullMarked;

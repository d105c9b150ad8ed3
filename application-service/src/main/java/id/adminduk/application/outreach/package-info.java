/// The office goes to people who cannot come to it: sessions out of house, and the visits people ask for.
@NullMarked
package id.adminduk.application.outreach;

import org.jspecify.annotations.NullMarked;

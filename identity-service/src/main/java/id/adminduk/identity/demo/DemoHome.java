package id.adminduk.identity.demo;

import id.adminduk.identity.family.Family.Address;
import id.adminduk.kernel.types.RegionCode;
import java.time.LocalDate;

/// Where an invented family lives and since when its card exists.
record DemoHome(RegionCode nagari, String town, Address address, LocalDate recordedOn) {
    static DemoHome at(DemoPlace place, String korong, String recordedOn) {
        var address = new Address("Jalan Raya " + place.town(), "001", "002", korong, place.postalCode());
        return new DemoHome(place.nagari(), place.town(), address, LocalDate.parse(recordedOn));
    }
}

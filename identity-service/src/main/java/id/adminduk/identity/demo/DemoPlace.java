package id.adminduk.identity.demo;

import id.adminduk.kernel.types.RegionCode;

/// A nagari of every kecamatan, with its market town and postal code.
enum DemoPlace {
    LUBUK_ALUNG("13.05.01.2001", "Lubuk Alung", "25581"),
    KASANG("13.05.02.2002", "Kasang", "25586"),
    PAUH_KAMBAR("13.05.03.2002", "Pauh Kambar", "25571"),
    SICINCIN("13.05.04.2002", "Sicincin", "25584"),
    SUNGAI_SARIAK("13.05.05.2002", "Sungai Sariak", "25573"),
    CAMPAGO("13.05.06.2001", "Kampung Dalam", "25552"),
    KURANJI_HULU("13.05.07.2001", "Sungai Geringging", "25563"),
    PILUBANG("13.05.08.2002", "Sungai Limau", "25561"),
    AUR_MALINTANG("13.05.09.2001", "Batu Basa", "25564"),
    ULAKAN("13.05.10.2002", "Ulakan", "25572"),
    TOBOH_GADANG("13.05.11.2002", "Toboh Gadang", "25582"),
    KOTO_BARU("13.05.12.2001", "Padang Sago", "25573"),
    GASAN_GADANG("13.05.13.2002", "Gasan Gadang", "25563"),
    LIMAU_PURUIK("13.05.14.2002", "Limau Puruik", "25573"),
    KAYU_TANAM("13.05.15.2001", "Kayu Tanam", "25585"),
    TANDIKEK("13.05.16.2002", "Tandikek", "25573"),
    PARIT_MALINTANG("13.05.17.2004", "Parit Malintang", "25584");

    private final RegionCode nagari;
    private final String town;
    private final String postalCode;

    DemoPlace(String nagari, String town, String postalCode) {
        this.nagari = RegionCode.of(nagari);
        this.town = town;
        this.postalCode = postalCode;
    }

    RegionCode nagari() {
        return nagari;
    }

    String town() {
        return town;
    }

    String postalCode() {
        return postalCode;
    }
}

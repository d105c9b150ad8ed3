package id.adminduk.application.catalogue;

import id.adminduk.application.settings.SettingsFixture;
import tools.jackson.databind.json.JsonMapper;

/// The catalogue as the service reads it.
public final class CatalogueFixture {
    private CatalogueFixture() {}

    public static Catalogue catalogue() {
        return new Catalogue(JsonMapper.builder().build(), SettingsFixture.nothingDecided());
    }
}

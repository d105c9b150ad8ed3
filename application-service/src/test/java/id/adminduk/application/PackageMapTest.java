package id.adminduk.application;

import id.adminduk.kernel.test.PackageMap;
import org.junit.jupiter.api.Test;

class PackageMapTest {
    @Test
    void aNewcomerFindsEveryPackageAndNoneThatIsGone() {
        PackageMap.requireWhole("docs/application-service.md", "id/adminduk/application");
    }
}

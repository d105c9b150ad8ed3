package id.adminduk.identity;

import id.adminduk.kernel.test.PackageMap;
import org.junit.jupiter.api.Test;

class PackageMapTest {
    @Test
    void aNewcomerFindsEveryPackageAndNoneThatIsGone() {
        PackageMap.requireWhole("docs/identity-service.md", "id/adminduk/identity");
    }
}

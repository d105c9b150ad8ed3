package id.adminduk.identity;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.cloud.openfeign.EnableFeignClients;

/// Residents, family cards, accounts and sign-in of one district.
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableFeignClients
public class IdentityServiceApp {
    public static void main(String[] args) {
        SpringApplication.run(IdentityServiceApp.class, args);
    }
}

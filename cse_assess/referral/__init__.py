"""What a referral says to the front door, and how it is shown."""
